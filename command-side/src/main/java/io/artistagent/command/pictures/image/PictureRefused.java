package io.artistagent.command.pictures.image;

import io.artistagent.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A file that is no picture that can be taken. The detail tells the person who sent it what to do instead. */
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
                "The file is not a JPEG, PNG or WebP picture, whatever its name says. Save it as one of these and send it again.");
    }

    /** @param most the most bytes that a file may have */
    public static PictureRefused tooLarge(long most) {
        return new PictureRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "picture-too-large",
                "The file is too large",
                "A picture has at most " + most / (1024 * 1024) + " MB. Save it smaller or with more compression.");
    }

    /** There is no file. */
    public static PictureRefused missing() {
        return unprocessable("picture-missing", "There is no picture", "Send one picture, in the part named “file”.");
    }

    static PictureRefused tooManyPixels(long width, long height, long most) {
        return unprocessable(
                "picture-too-many-pixels",
                "The picture has too many pixels",
                "The picture has " + width + " × " + height + " pixels. Save it with at most " + most / 1_000_000
                        + " megapixels; 1,280 × 1,280 are plenty.");
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
                "picture-animated", "The picture moves", "Animated pictures are not taken. Save one frame of it.");
    }

    static PictureRefused cmyk() {
        return unprocessable(
                "picture-cmyk",
                "The picture is made for print",
                "The picture is in CMYK colours, which are for print. Save it in RGB.");
    }

    static PictureRefused unusual() {
        return unprocessable(
                "picture-unusual",
                "The picture is of an unusual kind",
                "This kind of file is not read by most programs. Save it as an ordinary JPEG or PNG and send it again.");
    }

    static PictureRefused broken() {
        return unprocessable(
                "picture-broken",
                "The picture cannot be read",
                "The file is damaged or incomplete. Open it, save it anew and send it again.");
    }

    private static PictureRefused unprocessable(String slug, String title, String detail) {
        return new PictureRefused(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail);
    }
}
