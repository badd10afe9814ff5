/** The colours of a plot, resolved from the page's current design tokens: a canvas cannot use CSS. */
export interface PlotColours {
  readonly text: string;
  readonly line: string;
  readonly series: readonly string[];
}

export function plotColours(): PlotColours {
  const colour = (token: string): string => resolved(`var(--${token})`);
  return {
    text: colour('quiet'),
    line: colour('line'),
    series: [colour('accent'), colour('second'), colour('third'), colour('fourth')],
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
