package vn.chibo.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as squares for a camera, drawn as one SVG path by the template {@code ui/qr}.
 *
 * @param size squares on a side, the quiet border included
 */
public record QrCode(int size, String path) {
    private static final int BORDER = 4;

    public static QrCode of(String text) {
        try {
            return of(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static QrCode of(ByteMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(squares.getWidth() + 2 * BORDER, path.toString());
    }
}
