import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

function proc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  // A zombie answers signals but does nothing any more.
  return !/^\d+ \(.*\) [ZX] /s.test(proc(pid, 'stat'))
}

/** What tells this process from a later one with the same number: the moment it began. */
export function birthMark(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const afterName = proc(pid, 'stat').split(') ').at(-1) ?? ''
  const ticksSinceBoot = afterName.split(' ')[19] ?? ''
  let boot = ''
  try {
    boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {}
  return `${boot}:${ticksSinceBoot}`
}

export const identify = pid => ({ pid, mark: birthMark(pid) })

export const isSame = known =>
  Boolean(known?.pid) && isAlive(known.pid) && birthMark(known.pid) === known.mark

export const commandLine = pid =>
  process.platform === 'linux' ? proc(pid, 'cmdline').replaceAll('\0', ' ') : ps(pid, 'command')

function parentOf(pid) {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid'))
  const afterName = proc(pid, 'stat').split(') ').at(-1) ?? ''
  return Number(afterName.split(' ')[1])
}

/**
 * The npm that runs this program, if any. Its shell passes no signal on, so who wants to end with npm,
 * even when it is killed, must look after it.
 */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const shell = /^\S*sh -c /.test(commandLine(process.ppid)) ? process.ppid : undefined
  return identify(shell ? parentOf(shell) : process.ppid)
}

/** Asks a process to end with each signal in turn, waiting for each; true when it is gone. */
export async function end(pid, steps) {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (error.code === 'ESRCH') return true
      throw error
    }
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(pid)) return true
      await sleep(50)
    }
  }
  return !isAlive(pid)
}
