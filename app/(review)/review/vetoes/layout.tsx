import type { ReactNode } from 'react'
import { ReviewWords } from '../../_words'

export default function VetoLayout({ children }: { children: ReactNode }) {
  return <ReviewWords names={['board', 'office', 'veto', 'admin']}>{children}</ReviewWords>
}
