import type { KeptView } from '@/domain/board/saved-views'
import { paths } from '@/domain/paths'

/** Address of the board under a kept view. */
export const viewHref = (view: Pick<KeptView, 'id' | 'query'>) =>
  paths.board(`${view.query}${view.query ? '&' : ''}saved=${view.id}`)
