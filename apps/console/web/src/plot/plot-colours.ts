/** The colours of a plot, resolved from the page's current design tokens: a canvas cannot use CSS. */
export interface PlotColours {
  readonly text: string;
  readonly line: string;
  readonly series: readonly string[];
}

export function plotColours(): PlotColours {
  const of = (token: string): string => resolved(`var(--${token})`);
  return {
    text: of('quiet'),
    line: of('line'),
    series: [of('accent'), of('second'), of('third'), of('fourth')],
  };
}

/** Resolves `light-dark()` too, which reading a custom property does not. */
function resolved(colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
