import type { ReactNode } from 'react'
import { ReviewWords } from '../../_words'

export default function SurveillanceLayout({ children }: { children: ReactNode }) {
  return <ReviewWords names={['decision', 'workflow']}>{children}</ReviewWords>
}
