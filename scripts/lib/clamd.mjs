import { existsSync } from 'node:fs'
import { canInstall, install } from './chromium.mjs'
import { say } from './say.mjs'

const places = [
  '/usr/sbin/clamd',
  '/usr/local/sbin/clamd',
  '/usr/bin/clamd',
  '/usr/local/bin/clamd',
  '/opt/homebrew/sbin/clamd',
]
const isThere = () => places.some(path => existsSync(path))

/** Sees to it that the tests find a real virus scanner, where it can be installed; without it they skip and say so. */
export async function seeToClamd() {
  if (!isThere() && canInstall()) await install(['clamav-daemon'])
  if (!isThere())
    say(
      'The tests with a real virus scanner are skipped: clamd was not found (Debian: apt-get install clamav-daemon).',
    )
}
