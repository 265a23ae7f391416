package io.artistagent.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Proofs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script with which a browser verifies the log accepts what the ledger proves, and nothing else. */
@PageTest
class BrowserVerificationTest {

    private static final int SIZE = 40;
    private static final String ORIGIN = "example.org/log";

    /** Returns the proofs that the script judges wrongly, as they are or with one bit changed or one hash left out. */
    private static final String JUDGE = """
            async vectors => {
              const script = document.querySelector('script[type=module]').src.replace(/[^/]*$/, 'ledger.js');
              const { base64, consistent, entryOf, leaf, rootOf } = await import(script);
              const changed = hash => { const b = atob(hash); return btoa(String.fromCharCode(b.charCodeAt(0) ^ 1) + b.slice(1)); };
              const wrong = [];
              for (const v of vectors) {
                const what = `${v.kind} ${v.from} of ${v.size}`;
                const holds = v.kind === 'leaf'
                  ? async path => { try { return base64(await rootOf(v.from, v.size, await leaf(entryOf(v.old)), path)) === v.root; } catch { return false; } }
                  : path => consistent(v.from, v.size, v.old, v.root, path);
                if (!await holds(v.path)) wrong.push(`${what} is rejected`);
                for (let i = 0; i < v.path.length; i++) {
                  if (await holds(v.path.map((hash, n) => n === i ? changed(hash) : hash))) wrong.push(`${what} is accepted with a changed hash`);
                  if (await holds(v.path.filter((hash, n) => n !== i))) wrong.push(`${what} is accepted without a hash`);
                }
                if (await holds([...v.path, v.root])) wrong.push(`${what} is accepted with another hash`);
              }
              return wrong;
            }""";

    private static final String CHECK = """
            async ({ note, key }) => {
              const script = document.querySelector('script[type=module]').src.replace(/[^/]*$/, 'ledger.js');
              const { checkpoint, signed } = await import(script);
              const point = checkpoint(note);
              return [await signed(point, key), await signed({ ...point, text: point.text.replace('40', '41') }, key), point.size];
            }""";

    @Test
    void the_script_accepts_every_proof_of_the_ledger_and_rejects_every_changed_one(People people) {
        List<Map<String, Object>> vectors = new ArrayList<>();
        for (int size = 1; size <= SIZE; size++) {
            String root = Proofs.root(size, BrowserVerificationTest::node).base64();
            for (int from = 0; from < size; from++) {
                vectors.add(vector(
                        "leaf",
                        from,
                        size,
                        "{" + from + "}",
                        root,
                        Proofs.inclusion(from, size, BrowserVerificationTest::node)));
            }
            for (int from = 1; from <= size; from++) {
                String old = Proofs.root(from, BrowserVerificationTest::node).base64();
                vectors.add(vector(
                        "tree", from, size, old, root, Proofs.consistency(from, size, BrowserVerificationTest::node)));
            }
        }

        Object wrong = people.stranger(Screen.DESK).open("/").page().evaluate(JUDGE, vectors);

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    void the_script_checks_the_signature_of_a_checkpoint(People people) {
        byte[] seed = new byte[Hash.LENGTH];
        LedgerKey key = LedgerKey.fromSeed(ORIGIN, seed);
        Checkpoint checkpoint = new Checkpoint(ORIGIN, SIZE, Proofs.root(SIZE, BrowserVerificationTest::node));

        Object judged = people.stranger(Screen.DESK)
                .open("/")
                .page()
                .evaluate(
                        CHECK,
                        Map.of(
                                "note",
                                checkpoint.signedBy(key).note(),
                                "key",
                                key.verifierKey().text() + "\n"));

        assertThat((List<?>) judged).isEqualTo(List.of(true, false, SIZE));
    }

    private static Map<String, Object> vector(
            String kind, int from, int size, String old, String root, List<Hash> path) {
        return Map.of(
                "kind", kind,
                "from", from,
                "size", size,
                "old", old,
                "root", root,
                "path", path.stream().map(Hash::base64).toList());
    }

    /** The nodes of a tree whose entries are the numbers of their leaves in braces. */
    private static Hash node(int level, long index) {
        return level == 0
                ? Hashes.leaf(("{" + index + "}").getBytes(StandardCharsets.UTF_8))
                : Hashes.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }
}
