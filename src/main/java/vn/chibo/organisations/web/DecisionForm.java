package vn.chibo.organisations.web;

/** The head of a decision, as typed. */
public record DecisionForm(String title, String inForce, String basis, String version) {
    public DecisionForm {
        title = Typed.text(title);
        inForce = Typed.text(inForce);
        basis = Typed.text(basis);
        version = Typed.text(version);
    }

    int readVersion() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
