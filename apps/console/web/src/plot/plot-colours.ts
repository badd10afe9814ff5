/** What a plot is drawn in, of the page's tokens as they are now: canvas knows no CSS. */
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

/** Resolves `light-dark()` as well, which the value of a custom property does not. */
function resolved(colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
