// Stands for `server-only`, which outside a bundler would throw.
export {}
