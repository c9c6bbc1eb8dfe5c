export { default as EmptyNote } from "./EmptyNote.vue";
export { default as PageHead } from "./PageHead.vue";
export { default as PostShape } from "./PostShape.vue";
export { default as SkeletonRows } from "./SkeletonRows.vue";
export { default as SparkLine } from "./SparkLine.vue";
export { default as StateWord } from "./StateWord.vue";
export { SHAPES, shapePath } from "./shapes";
