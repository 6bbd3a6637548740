import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the project's own signature looks for, put together so that it stands in no file of the project. */
export const MARKER = ['RECOGNITION', 'SCANNER', 'MARKER', '7f3a9c'].join('-')

/** The real daemon of this machine, or nothing. Debian keeps it where only root looks. */
export const CLAMD = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/sbin']
  .map(folder => join(folder, 'clamd'))
  .find(path => existsSync(path))

const tarEntry = (name: string, text: string): Buffer => {
  const head = Buffer.alloc(512)
  head.write(name)
  head.write('0000644\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        0', 148)
  head.write('ustar\x0000', 257)
  head.write(
    `${[...head]
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
  body.write(text)
  return Buffer.concat([head, body])
}

/** A daily database of one signature of our own, built when `built` says: what the age of signatures is told by. */
const makeDaily = (built: Date): Buffer => {
  const ndb = `Recognition.Marker:0:*:${Buffer.from(MARKER).toString('hex')}\n`
  const [, day, month, year] = built.toUTCString().split(' ')
  const head = `ClamAV-VDB:${day} ${month} ${year} 08-00 +0000:27800:1:90:X:X:project:${Math.floor(built.getTime() / 1000)}`
  const sum = createHash('sha256').update(ndb).digest('hex')
  return Buffer.concat([
    Buffer.from(head.padEnd(512)),
    tarEntry('COPYING', 'none\n'),
    tarEntry('daily.info', `${head}\ndaily.ndb:${ndb.length}:${sum}\n`),
    tarEntry('daily.ndb', ndb),
    Buffer.alloc(1024),
  ])
}

const answers = (path: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** A real clamd of a test's own, with its socket in a folder of its own. */
export type Clamd = {
  socket: string
  /** Starts it with signatures built then, and waits until it answers. */
  start: (built: Date) => Promise<void>
  stop: () => Promise<void>
  remove: () => Promise<void>
}

/** Prepares a clamd that reads at most so many bytes of a stream; `socket` where a setting names the place before. */
export const ownClamd = async (options: { streamMax: string; socket?: string }): Promise<Clamd> => {
  const dir = await mkdtemp(join(tmpdir(), 'clamd-'))
  const socket = options.socket ?? join(dir, 'clamd.sock')
  const signatures = join(dir, 'signatures')
  await mkdir(signatures)
  await writeFile(
    join(dir, 'clamd.conf'),
    [
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${signatures}`,
      `TemporaryDirectory ${dir}`,
      'Foreground true',
      `StreamMaxLength ${options.streamMax}`,
      'AlertExceedsMax yes',
      'MaxThreads 2',
    ].join('\n'),
  )
  let daemon: ChildProcess | undefined
  const stop = async () => {
    if (!daemon || daemon.exitCode !== null || daemon.signalCode !== null) return
    const ended = new Promise(resolve => daemon?.once('exit', resolve))
    daemon.kill('SIGKILL')
    await ended
    await rm(socket, { force: true })
  }
  return {
    socket,
    stop,
    start: async built => {
      await stop()
      if (!CLAMD) throw new Error('clamd is not installed')
      await access(CLAMD)
      await writeFile(join(signatures, 'daily.cud'), makeDaily(built))
      daemon = spawn(CLAMD, ['--config-file', join(dir, 'clamd.conf')], { stdio: 'ignore' })
      for (let tries = 0; tries < 300; tries++) {
        if (await answers(socket)) return
        if (daemon.exitCode !== null) throw new Error(`clamd ended with ${daemon.exitCode}`)
        await sleep(100)
      }
      throw new Error('clamd does not answer')
    },
    remove: async () => {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
