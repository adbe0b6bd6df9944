package kspace.app.export.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes an animated GIF; each frame has the 256 colours that suit it best. */
final class GifAnimation implements Animation {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int MS_PER_UNIT = 10;
    /** Netscape's extension: how many times it is played again, the lower byte first; 0 for ever. */
    private static final byte LOOPS = 1;

    private final int width;
    private final int height;
    private final int loops;
    private final String words;
    private final ImageWriter writer;
    private final MemoryCacheImageOutputStream stream;
    private boolean isFirst = true;

    GifAnimation(OutputStream out, int width, int height, int loops, String words) throws IOException {
        this.width = width;
        this.height = height;
        this.loops = loops;
        this.words = words;
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        this.stream = new MemoryCacheImageOutputStream(out);
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void frame(int[] pixels, int shownMs) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(shownMs / MS_PER_UNIT));
        if (isFirst) {
            begin(root);
            isFirst = false;
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    /** What is played once needs no extension. */
    private void begin(IIOMetadataNode root) {
        if (loops != 1) {
            int again = loops == Pace.FOR_EVER ? 0 : loops - 1;
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[]{LOOPS, (byte) again, (byte) (again >> Byte.SIZE)});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
        // The library writes a byte a letter; who reads comments takes them for UTF-8.
        comment.setAttribute("value",
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        child(root, "CommentExtensions").appendChild(comment);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    @Override
    public void finish() throws IOException {
        writer.endWriteSequence();
        stream.flush();
        writer.dispose();
    }
}
