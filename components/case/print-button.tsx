'use client'
import { Button } from '../ui/button'

export function PrintButton({ label }: { label: string }) {
  return (
    <Button icon="print" className="needs-script max-md:hidden" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
