package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// exitAbsent is how a rival ends for which something is absent.
const exitAbsent = 3

// A measurement is what a rival needs.
type measurement struct {
	round float64 // seconds of the fastest round over all articles
	start float64 // seconds until the first article is read and the process has ended
	peak  int64   // bytes of memory
}

// measure runs a rival.
func measure(b *builder, r *rival, news, hi string) (measurement, error) {
	argv, err := b.command(r)
	if err != nil {
		return measurement{}, err
	}
	var m measurement
	for i := range *starts {
		if r.limit {
			break
		}
		_, spent, _, err := execute(argv, 0, hi)
		if err != nil {
			return m, err
		}
		if i == 0 || spent < m.start {
			m.start = spent
		}
	}
	rounds, _, peak, err := execute(argv, *seconds, news)
	if err != nil {
		return m, err
	}
	m.round, m.peak = slices.Min(rounds), peak
	return m, nil
}

// execute runs a rival on a file, and on another to write what it found to, if
// that is given. It returns how long each round took, and how much processor time
// and memory the process took.
func execute(argv []string, seconds float64, files ...string) (rounds []float64, spent float64, peak int64, err error) {
	argv = append(slices.Clone(argv), files[0], fmt.Sprint(seconds))
	argv = append(argv, files[1:]...)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = append(os.Environ(), "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1") // threads that wait cost time
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	text := strings.TrimSpace(string(out))
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit) && exit.ExitCode() == exitAbsent:
		return nil, 0, 0, errors.New(text)
	case err != nil:
		lines := strings.Split(strings.TrimSpace(stderr.String()), "\n")
		return nil, 0, 0, fmt.Errorf("%w: %s", err, lines[len(lines)-1])
	}
	var result struct {
		Rounds []float64 `json:"rounds"`
	}
	if err := json.Unmarshal([]byte(text[strings.LastIndexByte(text, '\n')+1:]), &result); err != nil || len(result.Rounds) == 0 {
		return nil, 0, 0, fmt.Errorf("it printed %q, not its rounds", text)
	}
	state := cmd.ProcessState
	return result.Rounds, (state.UserTime() + state.SystemTime()).Seconds(), peakMemory(state), nil
}

// A builder makes the programs of rivals ready.
type builder struct {
	dir   string
	built map[string]error // by program
}

// command returns how to run a rival, but for its file and seconds.
func (b *builder) command(r *rival) ([]string, error) {
	switch r.kind {
	case inPython, inNode:
		program := *python
		if r.kind == inNode {
			program = *node
		}
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("the program %s is absent", program)
		}
		return append([]string{program, filepath.Join("rivals", r.program)}, r.args...), nil
	case inJava:
		if *corenlp == "" {
			return nil, errors.New("-corenlp does not say where the jars of CoreNLP are")
		}
		javac := filepath.Join(filepath.Dir(*java), "javac")
		if filepath.Base(*java) == *java {
			javac = "javac"
		}
		path := *corenlp + string(os.PathListSeparator) + b.dir
		err := b.once(r.program, javac, "-cp", path, "-d", b.dir, filepath.Join("rivals", r.program))
		return append([]string{*java, "-Xmx6g", "-XX:+UseSerialGC", "-cp", path, strings.TrimSuffix(r.program, ".java")}, r.args...), err
	default:
		binary := filepath.Join(b.dir, r.program)
		err := b.once(r.program, "go", "build", "-o", binary, "./rivals/"+r.program)
		return append([]string{binary}, r.args...), err
	}
}

// once builds a program, unless that has been tried.
func (b *builder) once(program string, argv ...string) error {
	err, tried := b.built[program]
	if !tried {
		var out []byte
		if out, err = exec.Command(argv[0], argv[1:]...).CombinedOutput(); err != nil {
			err = fmt.Errorf("%s: %w: %s", argv[0], err, out)
		}
		b.built[program] = err
	}
	return err
}
