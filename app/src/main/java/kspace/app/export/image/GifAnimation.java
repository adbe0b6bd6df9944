package kspace.app.export.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
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
    /** Netscape's extension: play for ever. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final int width;
    private final int height;
    private final int frameMs;
    private final ImageWriter writer;
    private final MemoryCacheImageOutputStream stream;
    private boolean isFirst = true;

    GifAnimation(OutputStream out, int width, int height, int frameMs) throws IOException {
        this.width = width;
        this.height = height;
        this.frameMs = frameMs;
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        this.stream = new MemoryCacheImageOutputStream(out);
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void frame(int[] pixels) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(frameMs / MS_PER_UNIT));
        if (isFirst) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(FOR_EVER.clone());
            child(root, "ApplicationExtensions").appendChild(loop);
            isFirst = false;
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
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
