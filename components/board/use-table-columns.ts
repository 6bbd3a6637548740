'use client'
import { useState } from 'react'
import type { ListColumn } from '@/domain/board/columns'

/** What a person has chosen since this document was opened: pages kept by the browser still know what was chosen before. */
let chosen: { by: string; columns: readonly ListColumn[] } | null = null

/** The columns of the table as this person has them. */
export function useTableColumns(kept: readonly ListColumn[], me: string) {
  const [columns, setColumns] = useState(chosen?.by === me ? chosen.columns : kept)
  const choose = (next: readonly ListColumn[]) => {
    chosen = { by: me, columns: next }
    setColumns(next)
  }
  return [columns, choose] as const
}
