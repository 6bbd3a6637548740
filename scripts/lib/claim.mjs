import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { end, identify, isSame, npmAbove } from './process.mjs'
import { Plain, say } from './say.mjs'
import { readJson, writePrivate } from './settings.mjs'

/**
 * Takes a data folder for this launcher: refuses while another one lives, ends a web server that a killed one left.
 * @param {string} dataDir
 */
export async function claimDataDir(dataDir) {
  const path = join(dataDir, 'running.json')
  const left = readJson(path)
  // A start whose npm has died is about to end by itself.
  if (isSame(left?.launcher) && left.npm && !isSame(left.npm)) {
    say('Waiting for an earlier start to end …')
    await end(left.launcher.pid, [['SIGTERM', 30_000]])
  }
  if (isSame(left?.launcher)) {
    throw new Plain(
      `${dataDir} is in use by another start (process ${left.launcher.pid}). Stop it, or choose another folder: DATA_DIR=…`,
    )
  }
  if (isSame(left?.server)) {
    say('Stopping the web server that an earlier start left running …')
    await end(left.server.pid, [
      ['SIGTERM', 5000],
      ['SIGKILL', 2000],
    ])
  }
  let record = { launcher: identify(process.pid), npm: npmAbove(), isReady: false }
  const write = () => writePrivate(path, `${JSON.stringify(record, null, 2)}\n`)
  write()
  return {
    /** Adds to what the next start, and `npm run seed`, may read about this one. */
    note(more) {
      record = { ...record, ...more }
      write()
    },
    release() {
      rmSync(path, { force: true })
    },
  }
}
