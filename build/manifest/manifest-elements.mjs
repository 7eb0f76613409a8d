/**
 * One element of a manifest: its children in the order that Office demands, `!` after those that must be there, `+` after those
 * that may stand several times (then at least once), and the attributes that it needs.
 * @typedef {{ children?: readonly string[], attributes?: readonly string[] }} ElementRule
 */

const button = ["Label!", "Supertip!", "Icon!", "Action!"];

/**
 * The elements that the manifest uses, by name, or by `parent/name` where a name means several things
 * ("Find the proper order of manifest elements", Office Add-ins documentation). What is not here is refused.
 * @type {Readonly<Record<string, ElementRule>>}
 */
export const MANIFEST_ELEMENTS = {
  "OfficeApp": {
    children: [
      "Id!",
      "Version!",
      "ProviderName!",
      "DefaultLocale!",
      "DisplayName!",
      "Description!",
      "IconUrl!",
      "HighResolutionIconUrl!",
      "SupportUrl!",
      "AppDomains",
      "Hosts!",
      "Requirements!",
      "DefaultSettings!",
      "Permissions!",
      "VersionOverrides",
    ],
  },
  "Id": {},
  "Version": {},
  "ProviderName": {},
  "DefaultLocale": {},
  "Permissions": {},
  "DisplayName": { children: ["Override+"], attributes: ["DefaultValue"] },
  "Description": { children: ["Override+"], attributes: ["DefaultValue"] },
  "Override": { attributes: ["Locale", "Value"] },
  "IconUrl": { attributes: ["DefaultValue"] },
  "HighResolutionIconUrl": { attributes: ["DefaultValue"] },
  "SupportUrl": { attributes: ["DefaultValue"] },
  "AppDomains": { children: ["AppDomain+"] },
  "AppDomain": {},
  "OfficeApp/Hosts": { children: ["Host+"] },
  "Hosts/Host": { attributes: ["Name"] },
  "Requirements": { children: ["Sets!"] },
  "Sets": { children: ["Set+"] },
  "Set": { attributes: ["Name"] },
  "DefaultSettings": { children: ["SourceLocation!"] },
  "DefaultSettings/SourceLocation": { attributes: ["DefaultValue"] },

  "VersionOverrides": { children: ["Hosts!", "Resources!"], attributes: ["xsi:type"] },
  "VersionOverrides/Hosts": { children: ["Host+"] },
  "VersionOverrides/Hosts/Host": { children: ["DesktopFormFactor!"], attributes: ["xsi:type"] },
  "DesktopFormFactor": { children: ["FunctionFile!", "ExtensionPoint+"] },
  "FunctionFile": { attributes: ["resid"] },
  "ExtensionPoint": { children: ["OfficeTab!"], attributes: ["xsi:type"] },
  "OfficeTab": { children: ["Group+"], attributes: ["id"] },
  "Group": { children: ["Label!", "Icon!", "Control+"], attributes: ["id"] },
  "Control:Button": { children: button, attributes: ["id"] },
  "Control:Menu": { children: ["Label!", "Supertip!", "Icon", "Items!"], attributes: ["id"] },
  "Items": { children: ["Item+"] },
  "Item": { children: button, attributes: ["id"] },
  "Label": { attributes: ["resid"] },
  "Supertip": { children: ["Title!", "Description!"] },
  "Title": { attributes: ["resid"] },
  "Supertip/Description": { attributes: ["resid"] },
  "Icon": { children: ["bt:Image+"] },
  "Icon/bt:Image": { attributes: ["size", "resid"] },
  "Action:ShowTaskpane": { children: ["TaskpaneId!", "SourceLocation!"] },
  "Action:ExecuteFunction": { children: ["FunctionName!"] },
  "TaskpaneId": {},
  "FunctionName": {},
  "Action/SourceLocation": { attributes: ["resid"] },

  "Resources": { children: ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"] },
  "bt:Images": { children: ["bt:Image+"] },
  "bt:Urls": { children: ["bt:Url+"] },
  "bt:ShortStrings": { children: ["bt:String+"] },
  "bt:LongStrings": { children: ["bt:String+"] },
  "bt:Images/bt:Image": { attributes: ["id", "DefaultValue"] },
  "bt:Url": { attributes: ["id", "DefaultValue"] },
  "bt:String": { children: ["bt:Override+"], attributes: ["id", "DefaultValue"] },
  "bt:Override": { attributes: ["Locale", "Value"] },
};
