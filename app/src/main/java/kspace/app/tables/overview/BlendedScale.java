package kspace.app.tables.overview;

/**
 * What an animation shows between two scales.
 *
 * @param from the one scale
 * @param to the other one
 * @param share how near to the other one, from 0 to 1
 */
record BlendedScale(OverviewScale from, OverviewScale to, double share) implements OverviewScale {

    @Override
    public double x(long offset) {
        return from.x(offset) * (1 - share) + to.x(offset) * share;
    }

    @Override
    public double end(long offset) {
        return from.end(offset) * (1 - share) + to.end(offset) * share;
    }

    @Override
    public long offset(double x) {
        return to.offset(x);
    }
}
