import { Button, Link, makeStyles } from "@fluentui/react-components";
import { copyText } from "../../actions/copy-text";
import { getState } from "../../state/store";
import { Facts, SettingNote, SettingSection } from "../setting-section";
import { CAPABILITIES, isSupportedHere, missingWords } from "./capabilities";
import { diagnostics } from "./diagnostics";
import { VERSION } from "./version";

const useStyles = makeStyles({
  links: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "16px",
    rowGap: "8px",
  },
});

/** Pages that stand in the add-in's own folder, made from docs/ by the build. */
const PAGES = [
  ["使用手册", "help/handbook.html"],
  ["核验规则", "help/checks.html"],
  ["函数", "help/functions.html"],
  ["第三方软件许可", "third-party-notices.txt"],
] as const;

/** Which program this is, what this Excel lets it do, where data stay, and where to read on. */
export function AboutSection() {
  const styles = useStyles();
  const supported = CAPABILITIES.filter(isSupportedHere);
  const missing = CAPABILITIES.filter((one) => !isSupportedHere(one));
  const copy = () => {
    const { diagnostics: office, displayLanguage } = Office.context;
    void copyText(
      diagnostics(getState(), { ...office, displayLanguage }),
      "诊断信息已复制，其中没有工作簿的内容"
    );
  };
  return (
    <SettingSection title="关于">
      <Facts
        facts={[
          ["版本", VERSION],
          ["Excel", `支持${supported.map(({ name }) => name).join("、") || "读取和检查表格"}`],
          ["数据", "只在这台电脑上处理，不上传；说明和设置存在本工作簿中"],
        ]}
      />
      {missing.map((one) => (
        <SettingNote key={one.name}>{missingWords(one)}</SettingNote>
      ))}
      <div className={styles.links}>
        {PAGES.map(([name, address]) => (
          <Link key={name} href={address} target="_blank" rel="noopener">
            {name}
          </Link>
        ))}
        <Button size="small" onClick={copy}>
          复制诊断信息
        </Button>
      </div>
    </SettingSection>
  );
}
