import 'server-only'
import { paths } from '@/domain/paths'
import { localPath } from '../page'

/** To the entry, which says that it was done. */
export const toVeto = ({ id }: { id: string }): Promise<string> => localPath(`${paths.reviewVeto(id)}?done=1`)

/** To the lists, which say what was taken back. */
export const afterUndo = ({
  withdrawn,
  restored,
}: {
  withdrawn: number
  restored: number
}): Promise<string> => localPath(paths.reviewVetoes(`undone=${withdrawn}-${restored}`))
