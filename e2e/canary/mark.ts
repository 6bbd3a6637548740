import { randomInt } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Part } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import { currentTime } from '@/services/clock'
import type { Ctx } from '@/services/context'
import { database } from '@/services/database'
import type { Comer } from '../steps/comers'
import type { PlantedPerson } from '../steps/planted'
import type { Scene } from '../steps/scenes'

/** A word that stands nowhere else in the world, put where only some may read it. */
export type Mark = {
  word: string
  /** Columns it stands in, as `table.column`. */
  columns: readonly string[]
  /** The part of the case it belongs to; null for what is no part of a case. */
  part: Part | null
  /** Who of the scene reads it somewhere; nobody else does, anywhere. */
  sees: readonly Comer[]
  /** It goes out by mail to the members of the enterprise or to officers, and to nobody else; or it may, by a job. */
  mailed?: 'must' | 'may'
  /** Addresses of others it goes out to. */
  mailedTo?: readonly string[]
}

/** A scene around a case at a stage, with the marks that were put into it. */
export type MarkedScene = { stage: Stage; scene: Scene; marks: Mark[] }

const LETTERS = 'bcdfghjklmnpqrstvwxz'

/** A word of this world alone: letters that no language puts in this order, which no writing of a page changes. */
export const newWord = (): string =>
  `cnry${Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`

const ANY_WORD = new RegExp(`cnry[${LETTERS}]{12}`, 'g')

/** The marks an answer says: words put into the world, and which of the secrets it already held. */
export const wordsIn = (said: string, secrets: readonly string[]): string[] => [
  ...new Set(said.match(ANY_WORD)),
  ...secrets.filter(secret => said.includes(secret)),
]

export const MEMBERS = ['owner', 'editor', 'signer', 'viewer'] as const

/** Runs a statement on the world; a mark that changes no row would let the fence pass without looking. */
export const put = async (what: string, statement: SQL): Promise<void> => {
  const { rowCount } = await database().orm.execute(statement)
  if (rowCount !== 1) throw new Error(`the mark of ${what} stands in ${rowCount} rows`)
}

/** The word as a part of JSON in a statement. */
export const json = (value: unknown): SQL => sql`${JSON.stringify(value)}::jsonb`

/** Somebody of a scene, who must be there. */
export const someone = ({ people }: Scene, comer: Comer): PlantedPerson => {
  const found = people.get(comer)
  if (!found) throw new Error(`nobody comes as ${comer}`)
  return found
}

/** A context in which somebody acts in a role of the staff. */
export const actsAs = async (
  { id, name }: PlantedPerson,
  role: 'officer' | 'expert' | null,
): Promise<Ctx> => ({
  now: await currentTime(),
  actor: {
    kind: 'person',
    personId: id,
    name,
    sessionId: '',
    roles: role ? [role] : [],
    areaIds: [],
    memberships: [],
  },
  requestId: crypto.randomUUID(),
  address: '192.0.2.9',
  locale: 'zh-CN',
})
