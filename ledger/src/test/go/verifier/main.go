// A verifier of the ledger that others wrote: the packages sumdb/note and sumdb/tlog of the Go project, which verify the checksum database of
// all Go modules. This program only reads our files and passes them on.
//
//	verifier PREFIX [-older FILE] [-proof FILE] [-entries PREFIX] [-token TOKEN]
//
// PREFIX is a directory or a URL with key, checkpoint and tile/. The entries may have another prefix, and need the token of an officer.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type site struct{ prefix, token string }

func (s site) read(path string) ([]byte, error) {
	if !strings.HasPrefix(s.prefix, "http") {
		return os.ReadFile(s.prefix + "/" + path)
	}
	request, err := http.NewRequest("GET", s.prefix+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	if s.token != "" {
		request.Header.Set("Authorization", "Bearer "+s.token)
		request.Header.Set("Audit-Purpose", "verification")
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		return nil, fmt.Errorf("%s: %s", path, response.Status)
	}
	return io.ReadAll(response.Body)
}

// The tlog package calls a tile tile/8/0/000, where 8 is the height that c2sp.org/tlog-tiles fixes.
func (s site) tile(tile tlog.Tile) []byte {
	return must(s.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
}

// All hashes of the tree, computed by the tlog package from those of the leaves.
type storage []tlog.Hash

func (s storage) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		all = append(all, s[index])
	}
	return all, nil
}

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("a prefix is needed"))
	}
	flags := flag.NewFlagSet("verifier", flag.ExitOnError)
	older := flags.String("older", "", "an older checkpoint")
	proof := flags.String("proof", "", "the proof of an event")
	entries := flags.String("entries", "", "the prefix of the entries")
	token := flags.String("token", "", "a token for the entries")
	flags.Parse(os.Args[2:])

	ledger := site{prefix: os.Args[1]}
	key := string(must(ledger.read("key")))
	tree := checkpoint(must(ledger.read("checkpoint")), key)
	leaves := readLeaves(ledger, tree)
	all := compute(leaves)
	if must(tlog.TreeHash(tree.N, all)) != tree.Hash {
		fail(fmt.Errorf("the leaves lead to another root"))
	}
	fmt.Printf("%d leaves lead to the root %v\n", tree.N, tree.Hash)
	fmt.Printf("%d tiles are as computed from the leaves\n", checkTiles(ledger, tree, all))

	if *entries != "" {
		checkEntries(site{*entries, *token}, leaves)
		fmt.Printf("%d entries have the hashes of their leaves\n", len(leaves))
	}
	if *older != "" {
		before := checkpoint(must(os.ReadFile(*older)), key)
		path := must(tlog.ProveTree(tree.N, before.N, all))
		check(tlog.CheckTree(path, tree.N, tree.Hash, before.N, before.Hash))
		fmt.Printf("the tree extends the one of %d leaves\n", before.N)
	}
	if *proof != "" {
		checkProof(string(must(os.ReadFile(*proof))), key)
		fmt.Println("the proof leads to the root of its checkpoint")
	}
}

func checkpoint(signed []byte, key string) tlog.Tree {
	verifier := must(note.NewVerifier(strings.TrimSpace(key)))
	opened := must(note.Open(signed, note.VerifierList(verifier)))
	lines := strings.Split(opened.Text, "\n")
	return tlog.Tree{N: must(strconv.ParseInt(lines[1], 10, 64)), Hash: must(tlog.ParseHash(lines[2]))}
}

func readLeaves(ledger site, tree tlog.Tree) []tlog.Hash {
	var leaves []tlog.Hash
	for begin := int64(0); begin < tree.N; begin += 1 << height {
		data := ledger.tile(tlog.Tile{H: height, L: 0, N: begin >> height, W: width(tree.N - begin)})
		for i := 0; i < len(data); i += tlog.HashSize {
			var hash tlog.Hash
			copy(hash[:], data[i:])
			leaves = append(leaves, hash)
		}
	}
	if int64(len(leaves)) != tree.N {
		fail(fmt.Errorf("the tiles do not have one hash for each leaf"))
	}
	return leaves
}

func compute(leaves []tlog.Hash) storage {
	var all storage
	for i, leaf := range leaves {
		all = append(all, must(tlog.StoredHashesForRecordHash(int64(i), leaf, all))...)
	}
	return all
}

func checkTiles(ledger site, tree tlog.Tree, all storage) int {
	count := 0
	for level := 0; tree.N>>(height*level) > 0; level++ {
		hashes := tree.N >> (height * level)
		for begin := int64(0); begin < hashes; begin += 1 << height {
			tile := tlog.Tile{H: height, L: level, N: begin >> height, W: width(hashes - begin)}
			if !bytes.Equal(ledger.tile(tile), must(tlog.ReadTileData(tile, all))) {
				fail(fmt.Errorf("%s is not as computed from the leaves", tile.Path()))
			}
			count++
		}
	}
	return count
}

func width(rest int64) int {
	if rest > 1<<height {
		return 1 << height
	}
	return int(rest)
}

func checkEntries(bundles site, leaves []tlog.Hash) {
	for begin := 0; begin < len(leaves); begin += 1 << height {
		width := width(int64(len(leaves) - begin))
		tile := tlog.Tile{H: height, L: 0, N: int64(begin >> height), W: width}
		bundle := must(bundles.read(strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)))
		for i := 0; i < width; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			if tlog.RecordHash(bundle[2:2+length]) != leaves[begin+i] {
				fail(fmt.Errorf("entry %d does not have the hash of its leaf", begin+i))
			}
			bundle = bundle[2+length:]
		}
		if len(bundle) > 0 {
			fail(fmt.Errorf("a bundle is too long"))
		}
	}
}

func checkProof(file, key string) {
	parts := strings.SplitN(file, "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	entry := must(base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra ")))
	index := must(strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64))
	var path tlog.RecordProof
	for _, line := range lines[3:] {
		path = append(path, must(tlog.ParseHash(line)))
	}
	tree := checkpoint([]byte(parts[1]), key)
	check(tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
