/** Outlines of the post shapes in a 24 x 24 box, for SVG and for Path2D on the map alike. */
export const SHAPES: Record<string, string> = {
  square: "M4.5 4.5h15v15h-15z",
  circle: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z",
  triangle: "M12 3L21.5 20H2.5z",
  diamond: "M12 2L22 12L12 22L2 12z",
  hexagon: "M12 2.5L20.5 7.25V16.75L12 21.5L3.5 16.75V7.25z",
  star: "M12 1.8L15 8.7L22.4 9.4L16.8 14.3L18.5 21.6L12 17.8L5.5 21.6L7.2 14.3L1.6 9.4L9 8.7z",
};

export const shapePath = (shape: string | undefined): string => SHAPES[shape ?? ""] ?? (SHAPES["circle"] as string);
