import 'server-only'
import { paths } from '@/domain/paths'
import { localPath } from '../page'

const idIn = (form: FormData): string | null => {
  const id = form.get('applicationId')
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : null
}

/** Back to the case a form was about, read anew. */
export const backToCase = async (_: unknown, form: FormData): Promise<string> => {
  const id = idIn(form)
  return localPath(id ? paths.reviewCase(id) : paths.board())
}

/** Back to the case, which says that its list is out. */
export const afterCorrection = async (value: unknown, form: FormData): Promise<string> =>
  `${await backToCase(value, form)}?sent=correction`

/** To the feedback report of the case, which says that it is out. */
export const toFeedback = ({ id }: { id: string }): Promise<string> => localPath(paths.reviewFeedback(id))
