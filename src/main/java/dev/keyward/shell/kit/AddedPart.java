package dev.keyward.shell.kit;

/** A part that says once, when it is made, on which page and where it stands. */
public abstract class AddedPart implements PagePart {
    private final String page;
    private final Place place;
    private final int order;
    private final String label;

    /**
     * @param order as in {@link PagePart#order()}
     * @param label as in {@link PagePart#label()}
     */
    protected AddedPart(String page, Place place, int order, String label) {
        this.page = page;
        this.place = place;
        this.order = order;
        this.label = label;
    }

    @Override
    public final String page() {
        return page;
    }

    @Override
    public final Place place() {
        return place;
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final String label() {
        return label;
    }
}
