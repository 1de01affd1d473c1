/**
 * The exponent of growth: the slope of the straight line that fits the logarithms best. 1 is linear, 2 quadratic. Sizes and values go
 * together and are above zero.
 */
export function growthExponent(sizes: readonly number[], values: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = values.map(Math.log);
  const meanX = mean(x);
  const meanY = mean(y);
  const above = x.reduce((sum, at, i) => sum + (at - meanX) * ((y[i] ?? NaN) - meanY), 0);
  const below = x.reduce((sum, at) => sum + (at - meanX) ** 2, 0);
  return above / below;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
