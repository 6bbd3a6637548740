// Computes a published draw again, with nothing but Node: node recompute.mjs draw.json, or with an address instead of a
// file. Says every step; ends with 0 when the record agrees and with 1 when it does not.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex')

/** The order of chance: SHA-256 of seed, label and pseudonym, smallest first. */
export const rank = ({ seed, label, candidates }) =>
  candidates
    .map(candidate => ({ ...candidate, hash: sha256(`${seed}|${label}|${candidate.id}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))

/** Goes down the list by the published rule and answers who is picked. */
export function pick(draw) {
  const picked = []
  const units = new Set()
  const uncovered = new Set(draw.required)
  const postponed = []
  const take = candidate => {
    picked.push(candidate.id)
    if (candidate.employer) units.add(candidate.employer)
    for (const discipline of candidate.disciplines) uncovered.delete(discipline)
  }
  const mayNot = candidate => candidate.load >= candidate.capacity || units.has(candidate.employer)
  for (const candidate of rank(draw)) {
    if (picked.length === draw.size) break
    if (mayNot(candidate)) continue
    const mustCover = uncovered.size > 0 && draw.size - picked.length <= uncovered.size
    if (mustCover && !candidate.disciplines.some(each => uncovered.has(each))) postponed.push(candidate)
    else take(candidate)
  }
  for (const candidate of postponed) {
    if (picked.length === draw.size) break
    if (!mayNot(candidate)) take(candidate)
  }
  return picked
}

const load = async source => {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'))
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  return response.json()
}

const main = async source => {
  const draw = await load(source)
  const say = text => process.stdout.write(`${text}\n`)
  if (draw.format !== 'draw/1' || !draw.seed) throw new Error('this draw is not published yet')
  const isCommitted = sha256(draw.seed) === draw.commitment
  say(`${isCommitted ? 'yes' : 'NO '}  SHA-256 of the seed is the commitment ${draw.commitment}`)
  const isEarlier = !draw.committedOn || draw.committedOn <= draw.drawnOn
  say(
    `${isEarlier ? 'yes' : 'NO '}  committed on ${draw.committedOn ?? draw.drawnOn}, drawn on ${draw.drawnOn}`,
  )
  const again = pick(draw)
  for (const [place, { id, hash }] of rank(draw).entries())
    say(`     ${String(place + 1).padStart(3)}  ${hash}  ${id}${again.includes(id) ? '  picked' : ''}`)
  const isSame = again.join() === draw.picked.join()
  say(`${isSame ? 'yes' : 'NO '}  ${again.length} of ${draw.candidates.length} picked, as on record`)
  process.exitCode = isCommitted && isEarlier && isSame ? 0 : 1
}

if (process.argv[2])
  await main(process.argv[2]).catch(fault => {
    process.stderr.write(`${fault.message}\n`)
    process.exitCode = 2
  })
