'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { paths } from '@/domain/paths'

const PageText = z.object({
  status: z.enum(['text', 'scan', 'unread', 'no_pdf']),
  runs: z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()])),
})
export type PageText = z.infer<typeof PageText>

/** The text of a page with its places; null while it is on its way or when it can't be had. */
export function useText(fileId: string | null, page: number): PageText | null {
  const [found, setFound] = useState<{ of: string; text: PageText } | null>(null)
  const key = `${fileId} ${page}`
  useEffect(() => {
    if (!fileId) return
    const stop = new AbortController()
    void fetch(paths.filePageText(fileId, page), { signal: stop.signal })
      .then(async answer => {
        const read = answer.ok ? PageText.safeParse(await answer.json()) : null
        if (read?.success) setFound({ of: `${fileId} ${page}`, text: read.data })
      })
      .catch(() => {})
    return () => stop.abort()
  }, [fileId, page])
  return found?.of === key ? found.text : null
}
