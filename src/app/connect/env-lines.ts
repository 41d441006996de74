/** The lines of `.env` for some variables, each below what goes into it. */
export function envLines(
  title: string,
  variables: readonly string[],
  values: readonly string[],
): string {
  const lines = variables.flatMap((variable, index) => {
    const value = values[index];
    return value === undefined ? [`${variable}=`] : [`# ${value}`, `${variable}=`];
  });
  return [`# --- ${title} ---`, ...lines, ''].join('\n');
}
