package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"
)

// stopTime is how long a server that is told to stop waits for the requests it
// is answering.
const stopTime = 10 * time.Second

// serve answers requests at an address until ctx ends.
func (c *command) serve(ctx context.Context, address string) int {
	l, err := c.listen(ctx, address)
	if err != nil {
		return c.fail(fmt.Errorf("-http: %w", err))
	}
	srv := &http.Server{
		Handler:           newSite(c.parser, isLoopback(l.Addr())),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 14,
		ErrorLog:          log.New(c.stderr, "wirecopy: ", 0), // has no texts
	}
	fmt.Fprintf(c.stderr, "wirecopy: open http://%s/ in a browser; Ctrl-C stops\n", l.Addr())
	if !isLoopback(l.Addr()) {
		fmt.Fprintln(c.stderr, "wirecopy: WARNING: this address can be reached from the network, by anyone and without encryption; localhost cannot")
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return c.fail(fmt.Errorf("-http: %w", err))
	case <-ctx.Done():
	}
	fmt.Fprintln(c.stderr, "wirecopy: stopping")
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	if err := srv.Shutdown(end); err != nil {
		srv.Close()
		return c.fail(errors.New("-http: some requests took too long to finish and were cut off"))
	}
	return exitOK
}

// listen listens at an address, on loopback unless it names another host.
func (c *command) listen(ctx context.Context, address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("%q is not an address; write it as localhost:8080", address)
	}
	if host == "" {
		host = "localhost"
	}
	return new(net.ListenConfig).Listen(ctx, "tcp", net.JoinHostPort(host, port))
}

// isLoopback reports whether an address is reached from this machine alone.
func isLoopback(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
