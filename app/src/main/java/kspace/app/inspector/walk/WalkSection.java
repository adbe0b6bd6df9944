package kspace.app.inspector.walk;

import java.util.List;

/** The parts of the tab about translation. */
public enum WalkSection {
    WALK(WalkMessage.WALK.text(), WalkMessage.WALK_ABOUT.text()),
    ACCESS(WalkMessage.ACCESS.text(), WalkMessage.ACCESS_ABOUT.text()),
    TLB("TLB", WalkMessage.CPUS_ABOUT.text());

    private final String title;
    private final String purpose;

    /** Returns the parts that there are: nobody knows what the CPUs of a recording remember. */
    static List<WalkSection> of(boolean isBoot) {
        return isBoot ? List.of(values()) : List.of(WALK, ACCESS);
    }

    WalkSection(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }
}
