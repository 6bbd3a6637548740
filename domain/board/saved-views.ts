import { z } from 'zod'
import { normaliseText } from '../text'
import { LIST_COLUMNS } from './columns'
import { boardAddress, readBoardQuery } from './query'

/** How many views one person keeps. */
export const VIEWS_MAX = 40

const id = z.uuid('not_an_id')
const name = z.string().transform(normaliseText).pipe(z.string().min(1, 'required').max(30, 'too_long'))

/** What of a query is worth keeping: not the page one happens to be on, nor the view it began with. */
export const keptQuery = (query: string): string =>
  boardAddress(readBoardQuery(Object.fromEntries(new URLSearchParams(query.slice(0, 800)))), {
    page: undefined,
    in: undefined,
    saved: undefined,
  })

/** Keeps the query of an address by name. What nobody could have chosen in it is left out. */
export const SaveView = z.strictObject({ name, query: z.string().max(800, 'too_long').transform(keptQuery) })
export type SaveView = z.output<typeof SaveView>

/** Gives a kept query another name. */
export const RenameView = z.strictObject({ id, name })
export type RenameView = z.output<typeof RenameView>

export const RemoveView = z.strictObject({ id })
export type RemoveView = z.output<typeof RemoveView>

export const RestoreView = z.strictObject({ id })
export type RestoreView = z.output<typeof RestoreView>

/** The view the board opens with; no id for the whole board. */
export const SetDefaultView = z.strictObject({ id: id.nullable() })
export type SetDefaultView = z.output<typeof SetDefaultView>

/** How a person likes to work; what is left out stays as it was. */
export const SaveDeskSettings = z.strictObject({
  columns: z.array(z.enum(LIST_COLUMNS, 'choice')).max(LIST_COLUMNS.length).nullable().optional(),
  keysOn: z.boolean().optional(),
})
export type SaveDeskSettings = z.output<typeof SaveDeskSettings>

/** A kept view as its owner or a colleague sees it. */
export type KeptView = {
  id: string
  name: string
  query: string
  isDefault: boolean
  /** Whose it is, where it is a colleague's. */
  owner: string | null
}
