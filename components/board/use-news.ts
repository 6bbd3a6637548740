import { use, useEffect, useRef, useState } from 'react'
import { PreviewDeedsContext } from './preview-deeds'
import { read } from './remote'

type Line = { seq: number; kind: string; by: string | null; role: string; at: string }
type News = { seq: number; isFirst: boolean; lines: readonly Line[] }

/**
 * What others did on a case since one last looked, read when its preview opens and again when more comes while it lies
 * open; only then does the case count as read, and only up to what was shown.
 */
export function useNews(id: string, isUnread: boolean): News | 'failed' | null {
  const [shown, setShown] = useState<{ id: string; news: News | 'failed' } | null>(null)
  const asked = useRef('')
  const { seen } = use(PreviewDeedsContext)
  const tell = useRef(seen)
  tell.current = seen
  useEffect(() => {
    // Marking it read changes the card; that is no reason to ask again.
    if (asked.current === id && !isUnread) return
    asked.current = id
    const stop = new AbortController()
    void read<News>(`/api/review/cases/${id}/news`, stop.signal).then(answer => {
      if (stop.signal.aborted) return
      if (!answer.ok) return setShown(old => (old?.id === id ? old : { id, news: 'failed' }))
      const news = answer.value
      setShown(old => {
        const before = old?.id === id && old.news !== 'failed' ? old.news.lines : []
        const lines = [...news.lines, ...before.filter(one => !news.lines.some(({ seq }) => seq === one.seq))]
        return { id, news: { ...news, lines } }
      })
      tell.current(id, news.seq)
    })
    return () => stop.abort()
  }, [id, isUnread])
  return shown?.id === id ? shown.news : null
}
