package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.tables.overview.Overview.Piece;
import kspace.core.address.ByteSize;
import kspace.core.paging.PagingConsts;

/**
 * Where offsets lie on the overview: true within a piece, while pieces get a width that keeps each readable. What is
 * mapped in the end gets the most room, by the square root of how many pages it has; what is not gets little.
 */
public final class SchematicScale implements OverviewScale {
    private static final double MOST_MAPPED_WEIGHT = 36;
    private static final double PAGES_WEIGHT = 0.65;
    private static final double EMPTY_WEIGHT = 0.05;
    private static final double TABLES_WEIGHT = 1;
    private static final double FOLDED_WIDTH = 4;
    private static final long WIDE_BYTES = 32 * ByteSize.GIB;
    private static final long SLIVER_BYTES = 2 * ByteSize.MIB;

    private final List<Piece> pieces;
    private final double[] edges;

    public SchematicScale(List<Piece> pieces, double left, double width, Look look) {
        this.pieces = pieces;
        this.edges = new double[pieces.size() + 1];
        List<Double> least = new ArrayList<>(pieces.stream().map(piece -> leastWidth(piece, look)).toList());
        double leastSum = least.stream().mapToDouble(Double::doubleValue).sum();
        double weightSum = pieces.stream().mapToDouble(SchematicScale::weight).sum();
        double shrink = Math.min(1, width / leastSum);
        double rest = Math.max(0, width - leastSum);
        double x = left;
        for (int i = 0; i < pieces.size(); i++) {
            edges[i] = Math.rint(x);
            x += least.get(i) * shrink + rest * weight(pieces.get(i)) / weightSum;
        }
        edges[pieces.size()] = Math.rint(left + width);
    }

    /** Returns the pieces as they are read: so finely as the widest picture can show each. */
    static List<BandWindow> windows(List<Piece> pieces) {
        SchematicScale widest = new SchematicScale(
                pieces, 0, BandWindow.mostPixels(), new Look(Theme.LIGHT, Density.NORMAL));
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> BandWindow.ofPart(
                        pieces.get(i).start(), pieces.get(i).end(), widest.edges[i + 1] - widest.edges[i]))
                .toList();
    }

    private static double leastWidth(Piece piece, Look look) {
        if (piece.folded()) {
            return look.pick(FOLDED_WIDTH, FOLDED_WIDTH - 1);
        }
        if (piece.nrPages() > 0) {
            return piece.sizeBytes() <= SLIVER_BYTES ? look.pick(24, 18) : look.pick(52, 40);
        }
        if (piece.nrTables() > 1) {
            return look.pick(104, 62);
        }
        if (piece.sizeBytes() < SLIVER_BYTES) {
            return look.pick(3, 2);
        }
        return piece.sizeBytes() < WIDE_BYTES ? look.pick(15, 10) : look.pick(26, 19);
    }

    private static double weight(Piece piece) {
        if (piece.folded()) {
            return 0;
        }
        if (piece.nrPages() > 0) {
            return Math.min(MOST_MAPPED_WEIGHT, PAGES_WEIGHT * Math.sqrt((double) piece.nrPages()));
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(piece.sizeBytes() / PagingConsts.BASE_PAGE_SIZE);
        return piece.nrTables() > 1 ? TABLES_WEIGHT : EMPTY_WEIGHT * bits;
    }

    @Override
    public double x(long offset) {
        int i = 0;
        while (i < pieces.size() - 1 && pieces.get(i).end() <= offset) {
            i++;
        }
        Piece piece = pieces.get(i);
        double share = (double) (offset - piece.start()) / piece.sizeBytes();
        return edges[i] + (edges[i + 1] - edges[i]) * Math.clamp(share, 0, 1);
    }

    @Override
    public double end(long offset) {
        return x(offset);
    }

    @Override
    public long offset(double x) {
        int i = pieceAt(x);
        Piece piece = pieces.get(i);
        double share = Math.clamp((x - edges[i]) / Math.max(1, edges[i + 1] - edges[i]), 0, 1);
        return Math.min(piece.end() - 1, piece.start() + (long) (piece.sizeBytes() * share));
    }

    private int pieceAt(double x) {
        int i = 0;
        while (i < pieces.size() - 1 && edges[i + 1] <= x) {
            i++;
        }
        return i;
    }

    /** Returns how many bytes a pixel at {@code x} stands for. */
    double bytesPerPixel(double x) {
        int i = pieceAt(x);
        return pieces.get(i).sizeBytes() / Math.max(1, edges[i + 1] - edges[i]);
    }
}
