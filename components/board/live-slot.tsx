'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

const SLOT = 'live-slot'

/** The place in the head of the page in which the board says how up to date it is. */
export function LivePlace() {
  return <span id={SLOT} className="live-slot" />
}

/** Shows its children in that place. */
export function InLivePlace({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useEffect(() => setPlace(document.getElementById(SLOT)), [])
  return place ? createPortal(children, place) : null
}
