export function VariableReview(_: { id: string }) {
  return null;
}
