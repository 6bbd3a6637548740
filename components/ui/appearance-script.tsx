/** Reads the reader's own choice before the first paint; pages stay the same for everyone and cacheable. */
const script = `(function(d){var m=function(n){var x=d.cookie.match('(?:^|; )'+n+'=([a-z]+)');return x&&x[1]},t=m('theme'),s=m('text');if(t==='dark'||t==='light')d.documentElement.dataset.theme=t;if(s==='large')d.documentElement.dataset.text=s})(document)`

/** First child of body (or head) in the root layout; `html` needs suppressHydrationWarning. */
export function AppearanceScript({ nonce }: { nonce?: string }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, with the nonce of the page
      dangerouslySetInnerHTML={{ __html: script }}
    />
  )
}
