'use client'
import { useEffect } from 'react'
import { toast } from '../ui/toast'

/** Says once that the view a link names is there no more. */
export function Gone({ text }: { text: string }) {
  useEffect(() => toast(text, { tone: 'wait' }), [text])
  return <span className="sr-only">{text}</span>
}
