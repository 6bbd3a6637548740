import { returnPath } from '@/domain/account/return-path'
import { paths } from '@/domain/paths'
import type { Entered } from '../doors/account'
import { localPath } from '../page'

/** The path one wanted to go to, without its language; null for anything that is no path of this site. */
export const wanted = (value: unknown): `/${string}` | null => {
  const path = typeof value === 'string' ? returnPath(value) : null
  const bare = path?.replace(/^\/en(?=\/|$)/, '') ?? null
  return bare === null ? null : `/${bare.replace(/^\//, '')}`
}

/** Where someone goes whose session was just opened: the second factor, the page that was asked for, or home. */
export const afterEntering = ({ isPending, home }: Entered, form: FormData): Promise<string> => {
  const to = wanted(form.get('to'))
  return localPath(isPending ? paths.secondFactor(to ?? undefined) : (to ?? home))
}

/** Back to a page with a word about what was done. */
export const doneAt = (path: string, deed: string): Promise<string> =>
  localPath(`${path}${path.includes('?') ? '&' : '?'}done=${deed}`)
