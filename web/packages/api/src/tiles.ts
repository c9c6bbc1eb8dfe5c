/** Which tiles the base map has; without a version the operation has no road network. Bounds: west, south, east, north. */
export interface Tiles {
  version?: string;
  minzoom: number;
  maxzoom: number;
  bounds?: [number, number, number, number];
}
