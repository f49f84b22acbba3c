// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filtermenu.h"

#include "ui/settings.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QChar separator = u'\t';
constexpr qsizetype longestTitle = 60;

/// For a menu, where & marks a key.
QString title(const QString &text)
{
    QString shown = text.size() > longestTitle ? QString(text.left(longestTitle - 1) + u'…') : text;
    return shown.replace(u'&', "&&"_L1);
}

} // namespace

FilterMenu::FilterMenu(QLineEdit &field, QWidget *parent)
    : QPushButton(u"▾"_s, parent)
    , m_field(field)
{
    setProperty("quiet", true);
    setAccessibleName(tr("Earlier and saved filters"));
    setToolTip(tr("Earlier and saved filters"));
    setFixedWidth(fontMetrics().height() * 2);
    connect(this, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

void FilterMenu::setSettings(Settings &settings, const QString &connection)
{
    m_settings = &settings;
    m_connection = connection;
    m_history = settings.list(QString("filters/history/"_L1 + connection));
    m_saved = settings.list(QString("filters/saved/"_L1 + connection));
}

void FilterMenu::keep()
{
    if (m_settings == nullptr)
        return;
    m_settings->setList(QString("filters/history/"_L1 + m_connection), m_history);
    m_settings->setList(QString("filters/saved/"_L1 + m_connection), m_saved);
}

void FilterMenu::remember(const QString &filter)
{
    const QString text = filter.trimmed();
    if (text.isEmpty() || m_history.value(0) == text)
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.mid(0, mostRemembered);
    keep();
}

void FilterMenu::save(const QString &name, const QString &filter)
{
    const QString plain = QString(name).remove(separator).trimmed();
    if (plain.isEmpty() || filter.isEmpty())
        return;
    forget(plain);
    m_saved.append(QString(plain + separator + filter));
    std::ranges::sort(m_saved);
    keep();
}

void FilterMenu::forget(const QString &name)
{
    m_saved.removeIf([&name](const QString &line) { return line.section(separator, 0, 0) == name; });
    keep();
}

QStringList FilterMenu::savedNames() const
{
    QStringList names;
    for (const QString &line : m_saved)
        names.append(line.section(separator, 0, 0));
    return names;
}

QString FilterMenu::saved(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_saved, [&name](const QString &line) { return line.section(separator, 0, 0) == name; });
    return found == m_saved.end() ? QString() : found->section(separator, 1);
}

void FilterMenu::fill(QMenu &menu)
{
    const auto use = [this](QAction *action, const QString &filter) {
        connect(action, &QAction::triggered, this, [this, filter] {
            m_field.setText(filter);
            m_field.setFocus();
        });
    };
    for (const QString &name : savedNames())
        use(menu.addAction(title(name)), saved(name));
    if (!m_saved.isEmpty())
        menu.addSeparator();
    for (const QString &filter : std::as_const(m_history))
        use(menu.addAction(title(filter)), filter);
    if (m_history.isEmpty())
        menu.addAction(tr("What you ask is remembered here"))->setEnabled(false);
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Save this filter…"));
    save->setEnabled(!m_field.text().isEmpty());
    connect(save, &QAction::triggered, this, &FilterMenu::askForName);
    QMenu *removing = menu.addMenu(tr("&Remove"));
    for (const QString &name : savedNames())
        connect(removing->addAction(title(name)), &QAction::triggered, this, [this, name] { forget(name); });
    removing->setEnabled(!m_saved.isEmpty());
}

void FilterMenu::askForName()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("A name for it:"));
    dialog->setOkButtonText(tr("&Save"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter = m_field.text()](const QString &name) { save(name, filter); });
    dialog->open();
}

} // namespace ui
