import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { Plain, say } from './say.mjs'

// First the one without a window of its own to draw: it takes a quarter less of the processor for the same pages.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const inPath = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(path => existsSync(path))

const look = () => names.map(inPath).find(Boolean) ?? elsewhere.find(path => existsSync(path))

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

/** Whether packages can be installed here: root on a Debian. */
export const canInstall = () => process.getuid?.() === 0 && Boolean(inPath('apt-get'))

/** Installs Debian packages; says so when it can't. */
export async function install(packages) {
  say(`Installing ${packages.join(' ')} …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, quiet: true })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    {
      env,
      quiet: true,
    },
  )
  if (code !== 0) say(`apt-get could not install them: ${output.trim().split('\n').slice(-3).join(' ')}`)
}

/** The path of a Chromium with Chinese fonts beside it, installed where that is possible. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Plain(`CHROMIUM_PATH names ${named}, which is not there.`)
  }
  const missing = [
    ...(look() ? [] : ['chromium-headless-shell']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ]
  if (missing.length > 0 && canInstall()) await install(missing)
  if (!look() && canInstall()) await install(['chromium'])
  const found = look()
  if (found) return found
  throw new Plain(
    'The end-to-end tests need Chromium, and none was found. Install it (Debian: apt-get install chromium-headless-shell fonts-noto-cjk) or set CHROMIUM_PATH.',
  )
}
