package vn.chibo.documents;

/** Text that tries to be more than text. */
final class Hostile {
    static final String TEXT = "A<b>&lt;c</w:t></w:r> {{@anh}} {{x}} {{#t}} ${T(java.lang.Runtime)} <script> ]]> "
            + "\u0000\u0007\u001B\u202Eđảo\u202C \u2066a\u2069 \uFEFF\uFFFE \uD800 'x' \"y\" \\ %PDF\n<img"
            + " src=\"http://127.0.0.1:9/a.png\"/>";

    private Hostile() {}
}
