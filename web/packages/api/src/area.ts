/** An area that was drawn on the map. */
export interface Area {
  id: number;
  name: string;
  /** One ring, WGS-84, longitude first. */
  outline: GeoJSON.Polygon;
  squareKilometres: number;
  /** Whether the posts are to close it. */
  isNet: boolean;
  drawnBy: string;
  drawnAt: string;
}
