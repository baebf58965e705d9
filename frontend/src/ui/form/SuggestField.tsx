// A text of one's own, with usual answers offered while one types: found by what they are called or by what they mean.
import { useField, type FieldProps } from "./context";
import { Combobox, type Option } from "../Combobox";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");

export function matching(options: Option[], text: string): Option[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const told = (option: Option) => plain(`${option.title} ${option.detail ?? ""}`);
  return options.filter((option) => words.every((word) => told(option).includes(word)));
}

export function SuggestField({ options, ...field }: FieldProps & { options: Option[] }) {
  const { value, set, shown } = useField<string>(field);
  const { name: _, ...rest } = shown;
  // A value that is one of the answers is no search: all are offered again.
  const chosen = options.some((option) => option.title === value);
  return (
    <Combobox
      {...rest}
      free
      options={chosen ? options : matching(options, value)}
      searching={false}
      text={value}
      onText={set}
      onChoose={(option) => set(option.title)}
    />
  );
}
