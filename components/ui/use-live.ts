'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once the page runs in a browser with script; parts that need script appear only then. */
export const useLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
