package io.artistagent.command.pictures.image;

import io.artistagent.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Rejects a file that is not an acceptable picture. The detail tells the sender what to do instead. */
public final class PictureRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private PictureRefused(HttpStatus status, String slug, String title, String detail) {
        super(status, Problem.of(status, slug, title, detail), null);
    }

    static PictureRefused otherFormat() {
        return new PictureRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "not-a-picture",
                "The file is not a picture",
                "The content is not a JPEG, PNG or WebP picture, whatever the file name says. Save it in one of these formats and send it again.");
    }

    /** @param most the maximum number of bytes of a file */
    public static PictureRefused tooLarge(long most) {
        return new PictureRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "picture-too-large",
                "The file is too large",
                "A picture can be at most " + most / (1024 * 1024) + " MB. Make it smaller or compress it more.");
    }

    /** Rejects a request without a file. */
    public static PictureRefused missing() {
        return unprocessable("picture-missing", "The picture is missing", "Send one picture in the part named “file”.");
    }

    static PictureRefused tooManyPixels(long width, long height, long most) {
        return unprocessable(
                "picture-too-many-pixels",
                "The picture has too many pixels",
                "The picture has " + width + " × " + height + " pixels. Save it with at most " + most / 1_000_000
                        + " megapixels; 1,280 × 1,280 is plenty.");
    }

    static PictureRefused tooFewPixels(long width, long height, int least) {
        return unprocessable(
                "picture-too-small",
                "The picture is too small",
                "The picture has " + width + " × " + height + " pixels. Send one with at least " + least + " × " + least
                        + ".");
    }

    static PictureRefused animated() {
        return unprocessable(
                "picture-animated",
                "The picture is animated",
                "Animated pictures are not supported. Save a single frame.");
    }

    static PictureRefused cmyk() {
        return unprocessable(
                "picture-cmyk", "The picture is in CMYK", "CMYK colours are for print. Save the picture in RGB.");
    }

    static PictureRefused unusual() {
        return unprocessable(
                "picture-unusual",
                "The picture has an unusual format",
                "Most programs cannot open this kind of file. Save it as a regular JPEG or PNG and send it again.");
    }

    static PictureRefused broken() {
        return unprocessable(
                "picture-broken",
                "The picture cannot be read",
                "The file is damaged or incomplete. Open it, save it again and send the new file.");
    }

    private static PictureRefused unprocessable(String slug, String title, String detail) {
        return new PictureRefused(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail);
    }
}
