const began = Date.now()

// The terminal may be closed while everything is still being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Prints one progress line with the seconds since the launcher began. */
export function say(text) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6)
  process.stdout.write(`${seconds}s  ${text}\n`)
}

/** A failure that the person at the keyboard can mend: shown without a stack. */
export class Plain extends Error {}

/** Shows what went wrong: the sentence alone when it was written for people, everything otherwise. */
export function complain(error) {
  process.stderr.write(`\n${error instanceof Plain ? error.message : (error?.stack ?? error)}\n`)
}
